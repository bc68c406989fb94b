// Tests are still to come.
