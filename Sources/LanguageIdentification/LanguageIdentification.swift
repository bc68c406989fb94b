// The folder's first file is still to come.
