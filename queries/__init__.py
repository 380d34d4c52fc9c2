"""Questions: one .rq file each, and the catalogue that runs them."""
