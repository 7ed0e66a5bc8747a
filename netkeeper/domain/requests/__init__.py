"""Contact requests, received and sent: judged, written, reviewed, and what became of them."""
