"""A decision and its appendix read from Word or Excel into the YAML of a plan."""
