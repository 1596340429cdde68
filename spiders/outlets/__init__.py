"""The outlets that ship, and before them those of the user's own folder: so a user can replace one."""

from spiders.own_outlets import own_folder

if folder := own_folder():
    __path__.insert(0, str(folder))
