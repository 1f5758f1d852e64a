import { iconResponse } from '../../../lib/icons/icon-response';

export const dynamic = 'force-static';

export const GET = () => iconResponse('favicon.ico');
