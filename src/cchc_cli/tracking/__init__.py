"""What the plan means on a day: assignments, states, deadlines, periods, rates, queries."""
