#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Does `body` again while it finds a lock taken, for about a second in all, with pauses of random length so that two
/// processes do not keep step.
func retryingWhileLocked(_ body: () throws(GitError) -> Void) throws(GitError) {
    var milliseconds = 4
    while true {
        do {
            try body()
            return
        } catch {
            guard error.code == .locked, milliseconds < 1_000 else { throw error }
            let pause = Int.random(in: milliseconds / 2...milliseconds)
            var time = timespec(tv_sec: 0, tv_nsec: pause * 1_000_000)
            nanosleep(&time, nil)
            milliseconds *= 2
        }
    }
}
