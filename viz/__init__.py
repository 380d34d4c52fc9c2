"""Pictures: the network of the graph, laid out and written as one page."""
