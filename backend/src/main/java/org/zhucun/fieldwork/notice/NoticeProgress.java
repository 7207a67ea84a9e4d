package org.zhucun.fieldwork.notice;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * 签收情况: by the regions one step beneath, in the order of their codes.
 *
 * @param cadres persons on post whom it is about
 */
record NoticeProgress(
        UUID noticeId,
        String region,
        long cadres,
        long organizations,
        long acknowledged,
        BigDecimal percent,
        List<NoticePlace> places) {

    /** 地区 */
    record NoticePlace(String code, String name, long organizations, long acknowledged, BigDecimal percent) {}
}
