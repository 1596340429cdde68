"""`python -m winnow` is the command `winnow`."""

from winnow import main

main()
