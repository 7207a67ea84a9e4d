/** 培训: courses that were held and who attended, for how many days; by them E1 and E2 judge. Floor 4. */
package org.zhucun.training;
