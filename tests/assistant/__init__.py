"""Tests of the assistant room, one module for one; worked examples, invariants and conversations apart."""
