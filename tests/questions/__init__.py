"""The question set and the script that computes its figures without the project's code."""
