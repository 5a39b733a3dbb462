/** YAML files that people write: a tree that remembers the line of every key and value. */
@NullMarked
package org.maillage.data.yaml;

import org.jspecify.annotations.NullMarked;
