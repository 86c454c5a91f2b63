/** Excel formulas as far as templates need them: parsed once, moved with grown tables, calculated exactly. */
@NullMarked
package dev.apportion.template.formula;

import org.jspecify.annotations.NullMarked;
