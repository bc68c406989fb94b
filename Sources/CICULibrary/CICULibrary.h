// Empty on purpose: no ICU header may be visible to Swift, because Foundation carries another ICU whose types would
// clash with these. CICU.c includes what it needs itself; this module only gives the compiler and linker their flags.
