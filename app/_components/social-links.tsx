import { socialIcon } from '../../lib/pages/social-icons';
import type { Accounts } from '../../lib/settings/site-settings';
import { sitePath } from '../../lib/urls';

/** Links to accounts elsewhere, as icons where the service is known; nothing without any. */
export function SocialLinks({ accounts, label }: { accounts: Accounts; label: string }) {
  if (accounts.length === 0) return null;
  return (
    <nav className="social" aria-label={label}>
      <ul>
        {accounts.map(({ service, url }) => (
          <li key={url}>
            {url.startsWith('/') ? (
              <a href={sitePath(url)}>
                <Service name={service} />
              </a>
            ) : (
              <a href={url} rel="me">
                <Service name={service} />
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Service({ name }: { name: string }) {
  const icon = socialIcon(name);
  if (!icon) return name;
  return (
    <svg viewBox="0 0 24 24" width={20} height={20} role="img" aria-label={name}>
      <title>{name}</title>
      <path d={icon} />
    </svg>
  );
}
