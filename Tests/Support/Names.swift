/// The branch of Marie's first proposal for bouwsteen A.
package let branchA = "refs/heads/proposal/A/marie/1"

/// The same branch, as a clone knows the server's.
package let originA = "refs/remotes/origin/proposal/A/marie/1"

/// The file of bouwsteen A.
package let fileA = "bouwstenen/A.md"
