"""Measurements: how long things take and how that grows. None of them is a test."""
