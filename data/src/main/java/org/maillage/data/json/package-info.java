/** JSON lists read record by record: arrays, wrapped arrays and JSON lines. */
@NullMarked
package org.maillage.data.json;

import org.jspecify.annotations.NullMarked;
