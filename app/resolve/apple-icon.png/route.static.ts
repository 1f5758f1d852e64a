import { answerIcon } from '../../../lib/icons/answer-icon';

export const dynamic = 'force-static';

export const GET = () => answerIcon('apple-icon.png');
