#ifndef MUTANT_SWITCH_H
#define MUTANT_SWITCH_H

/// The number of the mutant that is on in this process, 0 for none: read once, from BITEXT_MUTANT, before main.
extern const int mutant_switch;

#endif
