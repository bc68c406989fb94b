"""One corpus of many sites, built by bitext on Spark."""
