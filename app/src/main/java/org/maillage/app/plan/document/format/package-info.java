/** Documents and workbooks of plans as files: DOCX, ODT, tagged PDF and XLSX. */
@NullMarked
package org.maillage.app.plan.document.format;

import org.jspecify.annotations.NullMarked;
