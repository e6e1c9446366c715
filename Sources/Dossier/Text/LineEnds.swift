extension [UInt8] {
    /// The text with every end of a line as `\n`: as Windows writes it (`\r\n`), as old Macs did (`\r`), or plain.
    ///
    /// A text is kept so, since Git and the rulebook compare bytes: other ends of lines are no other words.
    /// - Complexity: linear in the length of the text; a text without `\r` is given back as it is.
    public var withLineFeeds: [UInt8] {
        guard let first = firstIndex(of: 0x0D) else { return self }
        var result = Array(self[..<first])
        result.reserveCapacity(count)
        var index = first
        while index < count {
            if self[index] == 0x0D {
                result.append(0x0A)
                if index + 1 < count, self[index + 1] == 0x0A { index += 1 }
            } else {
                result.append(self[index])
            }
            index += 1
        }
        return result
    }
}
