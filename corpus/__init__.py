"""Documents: what a notice is and how one is read. Knows no database and no model."""
