/// What a program asks of reflection and the class path, written down by a Java agent, and held against what its native
/// image is told to keep.
package ibid.reflection;
