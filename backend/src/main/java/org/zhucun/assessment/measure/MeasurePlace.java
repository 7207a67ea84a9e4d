package org.zhucun.assessment.measure;

/**
 * 处理时所在: where a measure lies: the village where the cadre was posted when it was decided, else where he lies now. It stays there.
 *
 * @param villageName null where he was not posted
 */
record MeasurePlace(String regionPath, String villageName) {}
