package org.zhucun.assessment.template;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.assessment.year.ObjectKind;

/**
 * 考核指标
 *
 * @param own whether the office's own region set it; otherwise it is inherited from above
 */
public record TemplateView(
        UUID id,
        String regionCode,
        String regionName,
        ObjectKind objectKind,
        String title,
        String basis,
        LocalDate validFrom,
        List<AssessmentPart> parts,
        String setBy,
        boolean own) {}
