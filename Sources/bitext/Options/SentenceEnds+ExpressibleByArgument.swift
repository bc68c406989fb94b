public import ArgumentParser
public import Bitext

/// Who says where sentences end, by the names on the command line.
extension BitextAligner.SentenceEnds: @retroactive ExpressibleByArgument {}
