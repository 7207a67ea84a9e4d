package org.zhucun.cadre;

import java.util.List;
import java.util.Map;

/**
 * 我的档案: everything held on a cadre.
 *
 * @param cadre his own facts
 * @param sections what the other rooms hold on him: {@code postings}, {@code leaves}, {@code entitlements} …
 */
record CadreFile(CadreView cadre, Map<String, List<?>> sections) {}
