import Glibc

/// libFuzzer's main loop, which comes back when its time is over.
@_silgen_name("LLVMFuzzerRunDriver")
func runFuzzer(
    _ count: UnsafeMutablePointer<Int32>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
    _ callback: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32

/// What libFuzzer calls for every input; 0 says that the input was taken in. Its own `main` asks for this name.
@_cdecl("LLVMFuzzerTestOneInput")
public func takeInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    chosen?.read(Array(UnsafeBufferPointer(start: start, count: count)))
    return 0
}

/// What is fuzzed, as the first argument says.
private let chosen = CommandLine.arguments.dropFirst().first.flatMap { Target(rawValue: $0) }

@main
enum Fuzz {
    /// Runs `fuzz TARGET [OPTION OF LIBFUZZER] [CORPUS]…`.
    static func main() {
        guard chosen != nil else {
            print("usage: fuzz TARGET [libFuzzer's options] [corpus]")
            for target in Target.allCases { print("  \(target.rawValue)") }
            exit(64)
        }
        // libFuzzer keeps the arguments for as long as it runs.
        var arguments = [strdup(CommandLine.arguments[0])]
        for argument in CommandLine.arguments.dropFirst(2) { arguments.append(strdup(argument)) }
        var count = Int32(arguments.count)
        arguments.append(nil)
        let status = arguments.withUnsafeMutableBufferPointer { buffer -> Int32 in
            var pointer = buffer.baseAddress
            return runFuzzer(&count, &pointer, takeInput)
        }
        exit(status)
    }
}
