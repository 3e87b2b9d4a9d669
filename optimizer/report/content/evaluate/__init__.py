"""My own plan, told: what it wins, what it breaks, what it costs against the best, how to mend it."""
