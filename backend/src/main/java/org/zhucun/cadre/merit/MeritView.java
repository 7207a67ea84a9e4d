package org.zhucun.cadre.merit;

import java.util.List;
import java.util.UUID;

/**
 * 考核与亲属信息: what is recorded about a cadre beside his form.
 *
 * @param grades latest year first
 * @param spouseId the spouse if she or he is in the register and the office may see it
 */
record MeritView(UUID cadreId, List<GradeView> grades, UUID spouseId) {}
