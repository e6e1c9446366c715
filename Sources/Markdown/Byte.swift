extension UInt8 {
    /// Whether it is a blank, a tab, a page end or a line end of ASCII.
    @inlinable package var isWhiteSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
    /// Whether it is a letter or a digit of ASCII.
    @inlinable package var isAlphanumeric: Bool {
        (0x30...0x39).contains(self) || (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self)
    }
    /// Whether it is a sign of ASCII, which a backslash can take its meaning from.
    @inlinable package var isPunctuation: Bool { (0x21...0x7E).contains(self) && !isAlphanumeric }
}
