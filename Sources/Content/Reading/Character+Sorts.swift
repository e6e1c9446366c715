// Most characters are ASCII, and what one of these is needs no look into the tables of Unicode.
extension Character {
    /// Whether it is white space.
    var isSpace: Bool {
        guard let byte = asciiValue else { return isWhitespace }
        return byte == 0x20 || (0x09...0x0D).contains(byte)
    }

    /// Whether it is a letter or a digit.
    var isAlphanumeric: Bool {
        guard let byte = asciiValue else { return isLetter || isNumber }
        return (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
    }
}
