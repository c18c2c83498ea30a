"""What the app costs, measured beside bare tools in the same run (docs/benchmarks.md)."""
