/** 系统已有的情况: what the rooms beneath know of those who are assessed, gathered in one statement so that nobody reports it again (I6). */
package org.zhucun.assessment.facts;
