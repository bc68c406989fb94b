public import ArgumentParser
public import Bitext

/// The ways of choosing an alignment, by their names on the command line.
extension BitextAligner.Decoding: @retroactive ExpressibleByArgument {}
