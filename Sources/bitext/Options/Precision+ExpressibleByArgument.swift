public import ArgumentParser
public import Bitext

/// What the encoder multiplies in, by the names on the command line.
extension SentenceEncoder.Precision: @retroactive ExpressibleByArgument {}
