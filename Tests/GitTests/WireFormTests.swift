import Testing

@testable import Git

/// What keys and signatures are made of has one spelling: what OpenSSH refuses or would not write is refused.
@Suite struct WireFormTests {
    /// The fields of `bytes`, each a string; nil where they are not that alone.
    private func fields(_ bytes: [UInt8]) -> [[UInt8]]? {
        var reader = WireReader(bytes)
        var result: [[UInt8]] = []
        while !reader.isAtEnd {
            guard let field = reader.string() else { return nil }
            result.append(field)
        }
        return result
    }

    private func key(_ fields: [[UInt8]]) -> SSHPublicKey? {
        try? SSHPublicKey(blob: fields.flatMap(wireString))
    }

    @Test(
        arguments: [
            ([0, 0, 0, 1, 5], [5]), ([0, 0, 0, 2, 0, 0x80], [0x80]), ([0, 0, 0, 1, 0x7f], [0x7f]),
            ([0, 0, 0, 2, 1, 0], [1, 0]),
        ] as [([UInt8], [UInt8])])
    func aNumberIsReadInItsFewestBytes(_ bytes: [UInt8], _ value: [UInt8]) {
        var reader = WireReader(bytes)
        #expect(reader.positiveInteger() == value)
        #expect(reader.isAtEnd)
    }

    @Test(
        arguments: [
            [0, 0, 0, 0], [0, 0, 0, 1, 0], [0, 0, 0, 2, 0, 0], [0, 0, 0, 2, 0, 5], [0, 0, 0, 2, 0, 0x7f],
            [0, 0, 0, 1, 0x80], [0, 0, 0, 3, 0, 0, 0x80], [0, 0, 0, 2, 5],
        ] as [[UInt8]])
    func aNumberThatIsPaddedNegativeOrNothingIsNone(_ bytes: [UInt8]) {
        var reader = WireReader(bytes)
        #expect(reader.positiveInteger() == nil)
    }

    @Test(arguments: [256, 384, 521])
    func aPointLiesOnItsCurve(_ bits: Int) throws {
        let sandbox = try Sandbox()
        let parts = try #require(fields(try sandbox.makeKey(type: "ecdsa", bits: bits).blob))
        #expect(key(parts) != nil)
        let width = (bits + 7) / 8
        for place in [1, width, width + 1, 2 * width] {
            var moved = parts
            moved[2][place] ^= 1
            #expect(key(moved) == nil)
        }
        let zero = [UInt8](repeating: 0, count: width)
        let compressed: [UInt8] = [2] + parts[2][1...width]
        let points: [[UInt8]] = [[4] + zero + zero, [0], [], Array(parts[2].dropLast()), parts[2] + [0], compressed]
        for point in points {
            #expect(key([parts[0], parts[1], point]) == nil)
        }
        #expect(key(parts + [[]]) == nil)
        #expect(key([parts[0], "nistp".bytes, parts[2]]) == nil)
    }

    @Test func aCoordinateOfAFewBitsIsRefusedAsOpenSSHDoes() throws {
        // On the curve P-256: the square of y is 5³ − 3·5 + b modulo p.
        let y = "459243b9aa581806fe913bce99817ade11ca503c64d9a3c533415c083248fbcc"
        let digits = Array(y.utf8)
        let bytes = stride(from: 0, to: digits.count, by: 2).compactMap { place in
            UInt8(String(decoding: digits[place..<(place + 2)], as: UTF8.self), radix: 16)
        }
        let point: [UInt8] = [4] + [UInt8](repeating: 0, count: 31) + [5] + bytes
        #expect(key(["ecdsa-sha2-nistp256".bytes, "nistp256".bytes, point]) == nil)
    }

    @Test func theNumbersOfAnRSAKeyAreNotPadded() throws {
        let sandbox = try Sandbox()
        let parts = try #require(fields(try sandbox.makeKey(type: "rsa", bits: 2_048).blob))
        #expect(key(parts) != nil)
        #expect(key([parts[0], [0] + parts[1], parts[2]]) == nil)
        #expect(key([parts[0], parts[1], [0] + parts[2]]) == nil)
        #expect(key([parts[0], parts[1], Array(parts[2].dropFirst())]) == nil)
        #expect(key(parts + [[]]) == nil)
    }

    @Test func theNumbersOfACurvesSignatureAreNotPadded() throws {
        let sandbox = try Sandbox()
        let key = try sandbox.makeKey(type: "ecdsa", bits: 256)
        let blob = try #require(dearmoured(try sandbox.sign("x".bytes)))
        let head = blob.prefix(10)
        let parts = try #require(fields(Array(blob.dropFirst(10))))
        let inner = try #require(fields(parts[4]))
        let numbers = try #require(fields(inner[1]))
        func verifies(_ numbers: [[UInt8]], rest: [UInt8] = [], outer: [UInt8] = []) -> Bool {
            let value = wireString(inner[0]) + wireString(numbers.flatMap(wireString) + rest) + outer
            let bytes = head + (Array(parts[0..<4]) + [value]).flatMap(wireString)
            return (try? SSHSignature(armoured: armour(Array(bytes))).verify(payload: "x".bytes)) != nil
        }
        #expect(key.type == "ecdsa-sha2-nistp256")
        #expect(verifies(numbers))
        #expect(!verifies([[0] + numbers[0], numbers[1]]))
        #expect(!verifies([numbers[0], [0] + numbers[1]]))
        #expect(!verifies(numbers, rest: [0]))
        #expect(!verifies(numbers, rest: [0, 0, 0, 0]))
        #expect(!verifies(numbers, outer: [0]))
        #expect(!verifies([[], numbers[1]]))
    }

    @Test func theApplicationOfASecurityKeyHoldsNoNUL() {
        let type = "sk-ssh-ed25519@openssh.com".bytes
        let point = [UInt8](repeating: 9, count: 32)
        #expect(key([type, point, "ssh:".bytes]) != nil)
        #expect(key([type, point, "ssh:\0".bytes]) == nil)
        #expect(key([type, point, "ssh:\0x".bytes]) == nil)
    }
}
