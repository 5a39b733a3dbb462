/**
 * The whole state in one file, and back: backup, restore, move between databases. The format is in
 * docs/adr/0013-backup-format.md.
 */
@NullMarked
package org.maillage.app.backup;

import org.jspecify.annotations.NullMarked;
