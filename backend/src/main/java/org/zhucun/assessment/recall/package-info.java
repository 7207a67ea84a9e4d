/**
 * 召回: a cadre who is not up to it is taken back and replaced, step by step and by another person each time: proposal, his statement,
 * decision, departure, successor (L1).
 */
package org.zhucun.assessment.recall;
