package org.zhucun.burden;

/**
 * 增负功能: what the documents bar or allow only for a reason. Those that are barred cannot be switched on at all; the product has none of
 * them. The others are off until a document says otherwise.
 */
public enum BurdensomeFeature {
    /** 签到打卡 */
    CHECK_IN(false),
    /** 积分排名 */
    POINTS_RANKING(true),
    /** 在线时长 */
    ONLINE_TIME(true),
    /** 强制安装、通报安装率 */
    FORCED_INSTALLATION(true),
    /** 定期登录 */
    PERIODIC_LOGIN(true),
    /** 以点赞、转发、已读评比 */
    READING_CONTEST(true),
    /** 轨迹上传 */
    TRACK(true),
    /** 工作照片、视频 */
    PHOTO(false),
    /** 单点位置 */
    LOCATION_POINT(false),
    /** 外部设备观测 */
    DEVICE_OBSERVATION(false),
    /** 临时报表 */
    EXTRA_FORM(false);

    private final boolean barred;

    BurdensomeFeature(boolean barred) {
        this.barred = barred;
    }

    /** Whether no document of an office can switch it on. */
    public boolean barred() {
        return barred;
    }
}
