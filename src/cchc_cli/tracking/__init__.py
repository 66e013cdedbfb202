"""What the plan means on a day: assignments, states, queries."""
