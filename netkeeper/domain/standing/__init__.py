"""Where the user stands with LinkedIn: each factor with its figure, and the worst of them."""
