package org.zhucun.cadre.code;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * 代码表: a national code table.
 *
 * @param table its name in paths, e.g. {@code political-affiliation}
 * @param standard the standard it comes from, null for the product's own
 * @param codes its entries in the order of the standard; left out in the list of tables
 */
record CodeTableView(
        String table,
        String standard,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<Codes.Code> codes) {}
