"""What changed from one graph to another: as sentences, as values for programs, and as RDF Patch."""
