/**
 * 考察识别 (M7): what an organization department saw of a cadre at the front (驻村一线作为考察识别干部的“试金石”“主课堂”). For organization
 * departments alone, by the rows themselves and not only by permission; the words are sealed; whoever lists or opens them is on the trail.
 */
package org.zhucun.incentive.observation;
