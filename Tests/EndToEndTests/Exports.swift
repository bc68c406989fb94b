// Every test here runs the built command.
@_exported import CommandSupport
