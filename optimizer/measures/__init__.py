"""Numbers about an Instance and a Plan; never sees the model that made the plan."""
