"""What a workspace keeps for its reports: the officer's own words, figures that no journal has."""
